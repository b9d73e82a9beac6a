import { twice } from './twice.js'

postMessage(twice(21))
