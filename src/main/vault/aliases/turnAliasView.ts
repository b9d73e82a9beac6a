import type { WriteHandler } from '#vault/policies.ts'
import { setAliasView } from '#vault/storage/aliases.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import type { AliasView } from '#vault/aliasView.ts'

/** From the commit on whatever leaves the gate is covered, also what was asked for before. */
export const turnAliasView =
  (view: AliasView): WriteHandler<'aliases.setView'> =>
  (db, { isOn, at }, { now, changed, afterwards }) => {
    if (isOn !== view.isOn()) {
      setAliasView(db, isOn, now.today)
      if (isOn) addAuditEvent(db, { action: 'aliases_shown' }, now)
    }
    afterwards(() => view.turned(isOn, at))
    changed('vault.changed', { at: now.instant })
    return {}
  }
