/** What Subrosa is, never does, and cannot do. */
export const about = {
  title: 'About Subrosa',
  lead: 'Notes for small circles of people who tell each other the true thing, under the rose.',
  version: 'Version {version}',
  'never.title': 'What Subrosa never does',
  'never.network': 'It never goes online. Nothing is fetched, sent, looked up or synchronised.',
  'never.account': 'It never asks for an account, and nobody else has a key to your vault.',
  'never.count': 'It never reports how you use it, and sends no crash reports.',
  'never.rank': 'It never scores, ranks or compares people, and keeps no streaks.',
  'never.erase': 'It never lets a note go without having said when it will.',
  'never.speaker': 'It never stores who said what unless you write a name yourself.',
  'never.listen': 'It never uses the microphone, the camera or your location.',
  'never.update': 'It never looks for updates by itself.',
  'limits.title': 'What it cannot do',
  'limits.open':
    'While the vault is open, a program that runs as you can read what you can read. Lock when you leave.',
  'limits.disk':
    'What was erased from the file may remain in places of the disk that only the disk knows, and in backups of the whole computer. Encrypt the disk as well.',
  'limits.copies': 'A backup keeps what it held on its day, until you destroy it or it is replaced.',
  'limits.paper': 'What was printed or saved as a PDF is out of its hands.',
  'limits.lost': 'With the passphrase and the twelve words both lost, nobody can open the vault.',
  'limits.law':
    'These notes have no special protection in law. Danger to somebody, or a legal duty, can come before confidentiality.',
  'made.title': 'Made of',
  'made.says':
    'Free software under the MIT licence. Set in Vollkorn and Cabin (SIL Open Font License). The database is SQLite with SQLCipher, backups are age files: both open without Subrosa.',
} as const
