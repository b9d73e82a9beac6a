import type { ErrorCode, ErrorReason } from '#shared/errors.ts'

/** One sentence per code and per reason: what happened, what it means, what to do. */
export const error = {
  // codes, where no reason narrows them
  'invalid-input':
    'That could not be taken as it is. Nothing was changed; look at what you typed and try again.',
  locked: 'The vault is locked. Open it and go on where you were.',
  'wrong-passphrase':
    'That passphrase did not open the vault. Take your time.{seconds, plural, =0 {} one { You can try again in # second.} other { You can try again in # seconds.}}',
  'not-found': 'That is no longer there. It may have been let go in the meantime.',
  conflict:
    'Something changed in the meantime, so nothing was done. Look again and repeat it if you still want it.',
  cancelled: 'Stopped. Nothing was changed.',
  'disk-full': 'The disk is full. Nothing was changed; make some room and try again.',
  'read-only': 'Subrosa may not write there. Nothing was changed; choose a place you may write to.',
  corrupt: 'The file is damaged and cannot be read. Nothing was changed; a backup can bring everything back.',
  'too-new': 'This was written by a newer Subrosa. Nothing was touched; open it with that version.',
  busy: 'Something else is still under way. Wait a moment and try again.',
  internal:
    'Something went wrong that should not have. What was saved is safe; try once more, and lock and open the vault if it happens again.',
  // invalid-input
  'unknown-call': 'This window and its vault do not fit together. Close Subrosa and start it again.',
  malformed: 'That could not be taken as it is. Nothing was changed; look at what you typed and try again.',
  'too-large': 'That is more than fits in one place. Nothing was lost; split it and save again.',
  'weak-passphrase':
    'That passphrase would be guessed too soon. Four unrelated words or more are kinder than clever signs.',
  'not-a-word':
    'One of the words is not on the list. Look at the sheet once more; the first four letters are enough to find it.',
  'words-checksum':
    'All twelve are words of the list, but together they are no set. One may be misread or out of order.',
  'words-do-not-match': 'These words are complete, but they belong to another vault or to an older sheet.',
  'title-names':
    'This title names somebody or the circle, and calendars are seen by many. Choose a word that tells nothing.',
  'alias-names': 'Somebody here goes by that name, so it would cover nothing. Choose another word.',
  'not-six-words': 'A packet opens with six words of the list. Look at each once more; their order counts.',
  'unknown-place': 'That place is no longer known. Choose it again.',
  // wrong-passphrase
  'slow-down':
    '{seconds, plural, =0 {You can try again now.} one {Take your time. You can try again in # second.} other {Take your time. You can try again in # seconds.}}',
  'not-this-note': 'That passphrase did not open this note. Take your time; nothing was changed.',
  // not-found
  'no-vault-here':
    'There is no vault in this folder. Nothing was changed; choose the folder that holds vault.json.',
  'folder-gone':
    'The folder is not there. It may lie on a disk that is not connected; connect it, or choose where the vault is now.',
  'disk-away':
    'The disk this lies on does not answer. It may have been disconnected, or it takes nothing any more. What was kept before is safe; connect it again, and try once more.',
  'nothing-to-undo': 'This can no longer be undone. Nothing was changed.',
  'packet-gone':
    'The packet is not where it was written, or not as it was written. Your own copy is untouched; make the packet anew.',
  // conflict
  'newer-text':
    'A newer text was saved elsewhere in the meantime. This one was not written over it, and nothing of it is lost.',
  'not-allowed-now': 'That is not possible at this point. Nothing was changed.',
  'before-charter':
    'This circle has not agreed on its charter yet. You can begin all the same if everybody is content with that.',
  'another-session-runs': 'Another session is running. Pause it first, then go on with this one.',
  'folder-not-empty':
    'There is something in that folder already. Choose an empty one, so that nothing is mixed.',
  'moved-on': 'This has changed since, so it stays as it is now. Nothing was undone.',
  'circle-in-trash': 'Its circle lies in the trash too. Put the circle back first.',
  'session-in-trash': 'Its session lies in the trash too. Put the session back first.',
  'still-in-use':
    'This person belongs to a circle, a session, a next step or a note. You can forget them instead, which erases what is kept about them.',
  'still-a-member':
    'This person still belongs to a circle. End the membership there first; then they can be forgotten.',
  'put-off-already':
    'This was put off once already. You can still keep single texts until a day of your choice.',
  'packet-expired': 'The time this packet was made for has passed. Ask for a new one if you still need it.',
  'packet-from-later':
    'This packet says it was made on a day that is still to come. Look at the date of this computer, then try again.',
  'packet-of-yours':
    'You made this packet yourself, for somebody else. What it holds is no longer yours to take back.',
  'off-the-record':
    'Nothing is being written now. Go back on the record first; what was kept before is as it was.',
  'held-lines': 'Lines are still held in memory. Choose what becomes of each, then close the session.',
  'above-consent':
    'That is more than may be written about them here. Nothing was kept; it can stay said, or be asked first.',
  'alias-view': 'Names are covered, so this waits. Nothing was changed; show names first.',
  'not-to-be-named': 'Who said it is not kept here. The words alone may be written down.',
  'on-hold': 'A hold keeps this, so it stays whole. Settings shows every hold, and lifts it.',
  'on-hold-already': 'This is on hold already.',
  // corrupt
  'header-damaged':
    'The vault’s header is damaged, and so is its spare. Nothing was changed. A backup and your recovery words bring everything back.',
  'key-parameters':
    'The vault’s header asks for impossible work, so it must be damaged. Nothing was tried. A backup brings everything back.',
  'database-damaged':
    'The vault opened, but its contents are damaged. Nothing was changed. Restore the last proven backup into a new vault.',
  'database-missing':
    'The vault’s contents, the file vault.db, are not in its folder. Put it back if it was moved; otherwise a backup brings everything back.',
  'not-a-backup':
    'This file is no Subrosa backup. Nothing was changed; choose a file that ends in .subrosa-backup.',
  'backup-truncated':
    'This backup ends too early: it was not copied completely. Nothing was changed; try another copy of it.',
  'backup-damaged':
    'Something in this backup was altered or damaged, so it was not used. Nothing was changed; try another copy.',
  'backup-contents': 'This file opened, but it does not hold what a backup holds. Nothing was taken from it.',
  'backup-too-costly':
    'This file asks for more memory or disk than any real backup does. It was refused before that was spent.',
  'not-proven':
    'The backup was written but could not be read back as it should, so it does not count and was removed. Try another place.',
  'not-a-packet':
    'This file is no packet of Subrosa’s. Nothing was taken from it; choose the file that was handed to you.',
  'packet-damaged':
    'This packet is not whole: it was cut short or altered on its way. Nothing was taken from it; ask for another copy.',
  'packet-contents':
    'This packet opened, but it does not hold what a packet holds. Nothing was taken from it.',
  'packet-too-costly':
    'This file asks for more memory than any packet does. It was refused before that was spent.',
  'packet-not-proven':
    'The packet was written but could not be read back as it should, so it was removed. Your own copy is untouched; try another place.',
  // too-new
  'vault-too-new':
    'This vault was written by a newer Subrosa. Nothing was touched; open it with that version.',
  'database-too-new':
    'This vault’s contents were written by a newer Subrosa. Nothing was touched; open it with that version.',
  'backup-too-new':
    'This backup was made by a newer Subrosa. Nothing was touched; open it with that version.',
  'packet-too-new':
    'This packet was made by a newer Subrosa. Nothing was taken from it; open it with that version.',
  // busy
  'open-elsewhere':
    'This vault is open in another window, perhaps under another name on this computer. Lock it there, then open it here.',
  'job-under-way': 'One long job at a time: another is still under way. Wait for it, or stop it.',
  // disk-full, read-only
  'no-space': 'The disk is full. Nothing was changed; make some room and try again.',
  'no-permission': 'Subrosa may not write there. Nothing was changed; choose a place you may write to.',
  // locked
  'locked-meanwhile': 'The vault was locked meanwhile. What was saved is safe; open it and go on.',
  lent: 'The keyboard is lent. Everything else is here again once the passphrase was given.',
} as const satisfies Record<ErrorCode | ErrorReason, string>
