import { Component, type ContextType, type ReactNode } from 'react'
import { TextContext } from '#i18n/index.ts'
import { CalmScreen } from './CalmScreen.tsx'

type ErrorBoundaryProps = {
  readonly children: ReactNode
  /** Leads away from the screen that broke; without it the whole window starts again. */
  readonly onLeave?: () => void
  /** A change of it gives the children another try. */
  readonly resetKey?: string
}

type ErrorBoundaryState = { readonly hasFailed: boolean; readonly resetKey: string | undefined }

/** Catches what a screen throws while drawing: a calm sentence instead of an empty window, and no word of content. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static override contextType = TextContext
  declare context: ContextType<typeof TextContext>
  override state: ErrorBoundaryState = { hasFailed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Pick<ErrorBoundaryState, 'hasFailed'> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { hasFailed: false, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    if (this.context === null) return <main className="calm on-veil" />
    const { t } = this.context
    const { onLeave } = this.props
    return (
      <CalmScreen
        title={t('app.broken.title')}
        says={t('app.broken.what')}
        act={onLeave === undefined ? t('ui.again') : t('app.broken.today')}
        onAct={onLeave ?? (() => window.location.reload())}
      />
    )
  }
}
