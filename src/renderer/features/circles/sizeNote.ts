import type { CircleKind } from '#shared/contract/circles.ts'
import { fitsBand, sizeBandOf } from '#shared/domain/circles.ts'
import { sayNumber, type Text } from '#i18n/index.ts'

/** A friendly remark on how many people there are, me included; outside the usual it is a remark still. */
export const sizeNote = (text: Text, kind: CircleKind, members: number): string => {
  const band = sizeBandOf(kind)
  const count = sayNumber(text, members)
  if (fitsBand(band, members)) return text.t('circles.size.fits', { count })
  return text.t('circles.size.outside', {
    kind: text.t(`circles.kind.${kind}`),
    min: sayNumber(text, band.min),
    max: sayNumber(text, band.max),
    range: band.min === band.max ? 'same' : 'range',
    count,
  })
}
