import { Fragment, type ReactNode } from 'react'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { useText, type Text } from '#i18n/index.ts'
import '../editor.css'
import { idOf } from '../nodes/idAttribute.ts'
import { ReadStep } from './ReadStep.tsx'
import type { ReadingNames } from './readingNames.ts'
import { storedNode, wordsOf, type StoredMark, type StoredNode } from './storedNodes.ts'

type ReadOnlyNoteProps = { readonly doc: NoteDoc; readonly names: ReadingNames }

/**
 * A stored document to be read, without an editor: an older version, something in the trash. It is drawn node by node
 * from a closed list and holds no address that could be followed; what is unknown is one plain line. Never throws.
 */
export const ReadOnlyNote = ({ doc, names }: ReadOnlyNoteProps): ReactNode => {
  const text = useText()
  return <div className="note-text is-read">{blocksOf(storedNode(doc)?.content ?? [], { names, text })}</div>
}

type Reading = { readonly names: ReadingNames; readonly text: Text }

const blocksOf = (content: readonly unknown[], reading: Reading): ReactNode =>
  content.map((child, index) => <Fragment key={index}>{blockOf(child, reading)}</Fragment>)

const blockOf = (stored: unknown, reading: Reading): ReactNode => {
  const node = storedNode(stored)
  const inside = (): ReactNode => blocksOf(node?.content ?? [], reading)
  switch (node?.type) {
    case 'paragraph':
    case 'nextStepLine':
      return <p>{inlinesOf(node, reading)}</p>
    case 'heading':
      return <Heading level={node.attrs['level']}>{inlinesOf(node, reading)}</Heading>
    case 'bulletList':
      return <ul>{inside()}</ul>
    case 'orderedList':
      return <ol start={Number(node.attrs['start'] ?? 1) || 1}>{inside()}</ol>
    case 'listItem':
      return <li>{inside()}</li>
    case 'taskList':
      return <ul data-type="taskList">{inside()}</ul>
    case 'taskItem':
      return <ReadTask isDone={node.attrs['checked'] === true}>{inside()}</ReadTask>
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>
    case 'horizontalRule':
      return <hr />
    case 'nextStep':
      return <ReadStep step={reading.names.step(idOf(node.attrs['stepId']))} names={reading.names} />
    default:
      return <p className="unknown">{wordsOf(stored) || reading.text.t('editor.unknown')}</p>
  }
}

/** The page has its own h1, so what is a heading inside a note begins below its h2. */
const Heading = ({
  level,
  children,
}: {
  readonly level: unknown
  readonly children: ReactNode
}): ReactNode => {
  if (level === 1) return <h3 className="heading-1">{children}</h3>
  if (level === 2) return <h4 className="heading-2">{children}</h4>
  return <h5 className="heading-3">{children}</h5>
}

const ReadTask = ({
  isDone,
  children,
}: {
  readonly isDone: boolean
  readonly children: ReactNode
}): ReactNode => {
  const { t } = useText()
  return (
    <li data-checked={isDone}>
      <span
        className={isDone ? 'read-box done' : 'read-box'}
        role="img"
        aria-label={t(isDone ? 'ui.step.done' : 'ui.step.open')}
      />
      <div>{children}</div>
    </li>
  )
}

const inlinesOf = (node: StoredNode, reading: Reading): ReactNode =>
  node.content.map((child, index) => <Fragment key={index}>{inlineOf(child, reading)}</Fragment>)

const inlineOf = (stored: unknown, { names, text }: Reading): ReactNode => {
  const node = storedNode(stored)
  if (node?.type === 'text') return node.marks.reduceRight<ReactNode>(markedBy, node.text)
  if (node?.type === 'hardBreak') return <br />
  if (node?.type === 'mention') {
    const name = names.person(idOf(node.attrs['personId'])) ?? text.t('editor.someone')
    return <span className="mention">{name}</span>
  }
  return <span className="unknown">{wordsOf(stored) || text.t('editor.unknown')}</span>
}

const markedBy = (inside: ReactNode, mark: StoredMark): ReactNode => {
  if (mark.type === 'bold') return <strong>{inside}</strong>
  if (mark.type === 'italic') return <em>{inside}</em>
  if (mark.type === 'highlight') return <mark>{inside}</mark>
  if (mark.type === 'link') return <span className="note-link">{inside}</span>
  return inside
}
