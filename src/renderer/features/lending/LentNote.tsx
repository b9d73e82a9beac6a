import { useState, type ReactNode } from 'react'
import type { LentSheet } from '#shared/contract/lending.ts'
import { lentLayer } from '#shared/domain/lending.ts'
import { NoteEditor } from '#editor/index.ts'
import { KeptLine, useNoteInHand } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { brandHue, hueStyle } from '#rosette/index.ts'
import { ReadError } from '#ui/index.ts'
import { lentSources } from './lentSources.ts'

/** The sheet of the turn with nothing but its text: no versions, no trash, no other layer. */
export const LentNote = ({ sheet }: { readonly sheet: LentSheet }): ReactNode => {
  const { t } = useText()
  const { session, turnId, presenter, topicTitle } = sheet
  // Who sits here and what the sheet names is read once: nobody can change it meanwhile.
  const [sourcesFrom] = useState(() => lentSources(sheet))
  const { opening, openAnew } = useNoteInHand({
    owner: { table: 'turn', id: turnId },
    layer: lentLayer,
    place: { circleId: session.circleId, sessionId: session.id },
    label: t('notes.layer.for_presenter'),
    sourcesFrom,
  })
  const { name, isMe } = presenter
  return (
    <section className="note-panel sheet" aria-label={t('notes.title')} style={hueStyle(brandHue)}>
      <header className="note-head">
        <span className="note-layer">
          {isMe ? t('capture.tab.for_presenter.you') : t('capture.tab.for_presenter', { name })}
        </span>
        <span className="spacer" />
        <span className="small second note-goes">
          {isMe ? t('capture.goes.private') : t('capture.goes.for_presenter', { name })}
        </span>
        {opening.kind === 'open' && <KeptLine inHand={opening.inHand} />}
      </header>
      {topicTitle !== '' && <h2 className="lent-topic">{topicTitle}</h2>}
      {opening.kind === 'open' && <NoteEditor note={opening.inHand.note} autoFocus />}
      {opening.kind === 'refused' && (
        <div className="note-refused">
          <ReadError error={opening.error} onAgain={openAnew} />
        </div>
      )}
    </section>
  )
}
