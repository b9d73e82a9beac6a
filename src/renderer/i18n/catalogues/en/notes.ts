/** A note and how it is kept. */
export const notes = {
  title: 'Notes',
  'layer.private': 'Only mine',
  'layer.for_presenter': 'Writing for the presenter',
  'layer.agreed': 'Agreed record',
  kept: 'Kept',
  keeping: 'Keeping …',
  'trouble.says': '{sentence} What you wrote is still here and is tried again.',
  'newer.says':
    'This note was changed elsewhere while you wrote. Nothing is lost: yours stays, the other goes below it.',
  'newer.keepBoth': 'Keep both',
} as const
