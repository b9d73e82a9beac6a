import type { Area } from '../index.ts'

/** Eine Notiz und wie sie gespeichert wird. */
export const notes: Area<'notes'> = {
  title: 'Notizen',
  'layer.private': 'Nur für mich',
  'layer.for_presenter': 'Für die Person, die dran ist',
  'layer.agreed': 'Gemeinsam festgehalten',
  kept: 'Gespeichert',
  keeping: 'Wird gespeichert …',
  'trouble.says': '{sentence} Was du geschrieben hast, ist noch hier und wird wieder versucht.',
  'newer.says':
    'Diese Notiz wurde anderswo geändert, während du geschrieben hast. Nichts ist verloren: Deins bleibt, das andere kommt darunter.',
  'newer.keepBoth': 'Beides behalten',
}
