import { office } from '../../messages/en/office.ts'
import { addTexts } from './text.ts'

addTexts('en', office)
