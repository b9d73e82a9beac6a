import { albums } from './albums.ts'
import { photographAlbum } from './photograph.ts'

/**
 * `npm run pictures [-- words]`: photographs every screen, with nothing in the vault and with forty people, three
 * hundred sessions and five thousand steps, those of the demo vault, and four evenings from beginning to end, light and
 * dark, in the usual and the smallest window, into `picture-output/`, to be looked at beside the mocks. Words (`full`,
 * `demo`, `circle`, `dark`, `900`) narrow it down; `--keep` also puts the chosen ones into `docs/pictures/screens/`.
 */
for (const album of albums) await photographAlbum(album)
