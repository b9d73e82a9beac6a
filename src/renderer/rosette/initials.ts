/** The first two letters of the name as they stand in it, spaces left out; an emoji or a joined letter counts as one. */
export const initialsOf = (name: string): string => {
  const [first = '', second = ''] = [...new Intl.Segmenter().segment(name.slice(0, 200))]
    .map(({ segment }) => segment)
    .filter((segment) => segment.trim() !== '')
  return first.toLocaleUpperCase() + second.toLocaleLowerCase()
}
