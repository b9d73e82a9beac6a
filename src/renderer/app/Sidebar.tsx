import type { ReactNode } from 'react'
import type { CircleSummary } from '#shared/contract/circles.ts'
import { useCall, type Read } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { huesOf, Rosette } from '#rosette/index.ts'
import { classes, Icon, ReadLine, runCommand, useCommandKey, useGo, type Place } from '#ui/index.ts'

type SidebarProps = { readonly place: Place; readonly circles: Read<CircleSummary[]> }

type EntryProps = {
  readonly target: Place
  readonly place: Place
  readonly mark: ReactNode
  readonly label: string
  readonly aside?: string | undefined
}

/** One found step belongs to My next steps, a person's page to People, About and the keys to the settings. */
const isAt = (place: Place, target: Place): boolean =>
  JSON.stringify(place) === JSON.stringify(target) ||
  (place.screen === 'steps' && target.screen === 'steps') ||
  (place.screen === 'circle' && target.screen === 'circle' && place.circleId === target.circleId) ||
  (place.screen === 'person' && target.screen === 'people') ||
  ((place.screen === 'about' || place.screen === 'keys') && target.screen === 'settings')

const Entry = ({ target, place, mark, label, aside }: EntryProps): ReactNode => {
  const go = useGo()
  const isHere = isAt(place, target)
  return (
    <li>
      <button
        type="button"
        className={classes('nav', isHere && 'here')}
        aria-current={isHere ? 'page' : undefined}
        title={label}
        onClick={() => go(target)}
      >
        <span className="mark">{mark}</span>
        <span className="label">{label}</span>
        {aside !== undefined && <span className="aside">{aside}</span>}
      </button>
    </li>
  )
}

/** Where one can go, and the one sentence that says how safe everything is. */
export const Sidebar = ({ place, circles: listed }: SidebarProps): ReactNode => {
  const circles = listed.value ?? []
  const { t, number } = useText()
  const openSteps = useCall('today.get', {}).value?.myOpenSteps ?? 0
  const hues = huesOf(circles.map(({ id }) => id))
  return (
    <nav className="sidebar" aria-label={t('app.region.main')} data-region="sidebar">
      <div className="sidebar-brand">
        <Rosette members={5} size={24} look="brand" />
        <span className="label">{t('app.name')}</span>
      </div>
      <ul>
        <Entry
          target={{ screen: 'today' }}
          place={place}
          mark={<Icon name="today" />}
          label={t('app.nav.today')}
        />
        <Entry
          target={{ screen: 'steps' }}
          place={place}
          mark={<Icon name="step" />}
          label={t('app.nav.steps')}
          aside={openSteps === 0 ? undefined : number(openSteps)}
        />
        <Entry
          target={{ screen: 'people' }}
          place={place}
          mark={<Icon name="people" />}
          label={t('app.nav.people')}
        />
        <FindEntry />
      </ul>
      <p className="overline">{t('app.nav.circles')}</p>
      <ul className="circles">
        {circles.map((circle) => (
          <Entry
            key={circle.id}
            target={{ screen: 'circle', circleId: circle.id }}
            place={place}
            mark={
              <Rosette
                members={circle.members}
                hue={hues.get(circle.id) ?? 0}
                size={21}
                look={circle.status === 'closed' ? 'sealed' : undefined}
              />
            }
            label={circle.name}
            aside={
              circle.runningSessionId !== null
                ? t('app.nav.running')
                : circle.status === 'closed'
                  ? t('circles.status.closed')
                  : undefined
            }
          />
        ))}
        <Entry
          target={{ screen: 'found-circle' }}
          place={place}
          mark={<Icon name="plus" />}
          label={t('app.nav.found')}
        />
      </ul>
      <ReadLine read={listed} onlyErrors />
      <ul className="sidebar-foot">
        <Entry
          target={{ screen: 'settings' }}
          place={place}
          mark={<Icon name="sliders" />}
          label={t('app.nav.settings')}
        />
        <SafeEntry isHere={place.screen === 'vault'} />
      </ul>
    </nav>
  )
}

const FindEntry = (): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  return (
    <li>
      <button
        type="button"
        className="nav"
        aria-label={t('app.nav.find')}
        aria-haspopup="dialog"
        title={t('app.nav.find')}
        onClick={() => runCommand('find')}
      >
        <span className="mark">
          <Icon name="find" />
        </span>
        <span className="label">{t('app.nav.find')}</span>
        <kbd className="aside">{keyOf('find')}</kbd>
      </button>
    </li>
  )
}

const SafeEntry = ({ isHere }: { readonly isHere: boolean }): ReactNode => {
  const { t, ago } = useText()
  const go = useGo()
  const status = useCall('backup.status', {}).value
  const proven = status?.lastProvenOn ?? null
  return (
    <li>
      <button
        type="button"
        className={classes('nav safe', isHere && 'here')}
        aria-current={isHere ? 'page' : undefined}
        title={t('app.nav.vault')}
        onClick={() => go({ screen: 'vault' })}
      >
        {/* Where it leads, and then what it says. */}
        <span className="only-read-aloud">{t('app.nav.vault')}. </span>
        <span className="mark kept">
          <Icon name="lock" />
        </span>
        <span className="label">
          {t('app.nav.safe')}{' '}
          {status !== undefined && (
            <span className="third">
              {proven === null ? t('app.nav.notProven') : t('app.nav.proven', { ago: ago(proven) })}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
