/** The door: the passphrase, several vaults, the recovery words, and what can be wrong with a vault. */
export const lock = {
  title: 'Under the rose',
  motto: 'What is said here stays here.',
  passphrase: 'Your passphrase',
  forVault: 'Your passphrase for <b>{name}</b>',
  another: 'Open another',
  open: 'Open',
  opening: 'Opening. Making the key takes about a second, on purpose.',
  sheet: 'I have my recovery sheet',
  nothingLeaves: 'Nothing leaves this computer.',
  wait: '{seconds, plural, one {That passphrase did not open the vault. Take your time: # second, then try again.} other {That passphrase did not open the vault. Take your time: # seconds, then try again.}}',

  'reason.button': 'Locked by you at {at}.',
  'reason.shortcut': 'Locked by you at {at}.',
  'reason.idle':
    '{minutes, plural, one {Locked after one minute without input, at {at}.} other {Locked after # minutes without input, at {at}.}}',
  'reason.session-idle':
    '{minutes, plural, one {A session was running. Locked after one minute without input, at {at}.} other {A session was running. Locked after # minutes without input, at {at}.}}',
  'reason.suspend': 'Locked at {at}, when the computer went to sleep.',
  'reason.screen-lock': 'Locked at {at}, when the screen was locked.',
  'reason.user-switch': 'Locked at {at}, when somebody else’s session began.',
  'reason.window-crash': 'This window ended without being asked at {at}, so the vault was locked.',
  'reason.vault-crash': 'The vault closed itself at {at}. What was saved is safe.',
  'reason.closed': 'Locked at {at}, when the window was closed.',
  'reason.look-around': 'Locked by you at {at}.',
  'reason.rescue': 'Locked by you at {at}.',
  'reason.demo-erased': 'The demo was erased at {at}.',
  demoOpens: 'Everything in it is invented. It opens with <b>{passphrase}</b>',
  demoOpen: 'Open it with these words',
  heldGone:
    '{count, plural, one {One held line went with it.} =2 {Two held lines went with it.} other {# held lines went with it.}}',
  flushFailed: 'What was typed in the last second may be missing.',

  'door.damaged-header':
    'The header of this vault is damaged, and so is its spare. Nothing was changed. A backup and your recovery words bring everything back.',
  'door.too-new':
    'This vault was written by a newer Subrosa. Nothing was touched; open it with that version.',
  'door.missing':
    'The folder of this vault is not there. It may lie on a disk that is not connected, or it was moved. Connect the disk, or show where it is now.',
  'door.empty': 'This folder is empty. Choose the folder that holds the vault, or make a new one.',
  'door.not-a-vault': 'There is no vault in this folder. Choose the folder that holds vault.json.',
  'door.lookAgain': 'Look again',
  'door.showWhere': 'Show where it is',
  'door.spare': 'The first header was damaged; its spare is used and put right when you open the vault.',
  copied:
    'This folder is copied elsewhere ({service}). The copy is encrypted, and erasing here does not reach it.',

  rescue: 'Rescue what can be read',

  'choose.title': 'Which vault?',
  'choose.lastOpened': 'last opened {ago}',
  'choose.never': 'not opened yet',
  'choose.folder': 'Open another folder',
  'choose.new': 'Make a new vault',
  'choose.restore': 'Restore a backup',
  'choose.forget': 'Take {name} off this list',
  'choose.more': 'More for {name}',

  'recover.panelTitle': 'The way back in',
  'recover.panelSays': 'Twelve words on paper open what a passphrase no longer does.',
  'recover.title': 'What does your sheet say?',
  'recover.next': 'Go on',
  'recover.newTitle': 'Which words will open your vault from now on?',
  'recover.newSays':
    'The old passphrase stops working. The twelve words stay as they are: keep the sheet where it was.',
  'recover.open': 'Open the vault',
  'recover.backToWords': 'Look at the words again',
} as const
