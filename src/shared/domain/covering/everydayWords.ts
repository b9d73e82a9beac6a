/**
 * Names that are everyday words too, in English or German. Written small they are the word; written large they are
 * taken for the name, because a word too many that is covered tells nothing.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `alle als also amber an and angel april art august autumn bald bill bo chance chase crystal da dan dann dawn dean den
  der des die dies do done drew ein ende engel er ernst es faith fern flora frank frei gene gift glen grace grant gut guy
  haben hand hart harmony hazel heather hell her holly honor hope ich ihr ina iris ivy ja jack jasmin jasmine jay jet joy
  juli june juni just justice klein komm kurt lace land lang lass laurel lieb lily link live lot luke mach mai major man
  mark max may mal mercy merry miles mit mode name nan neu nick noble note olive one page pat patience pearl per pierce
  poppy prima rain ray recht reed reich rich river rob robin rock roman rosa rose ruby rudi ruth sage sally sandy see seit
  sky so sommer stephen stern step stone storm sue summer sun tag tara tod tom true tue ute van violet ward warm wer wie
  will willow wolf wood wunder`.split(/\s+/u),
)
