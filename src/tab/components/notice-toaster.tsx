import { Button, Toast, Toaster, ToastFooter, ToastTitle, useId, useToastController } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useText } from '../format/use-text.ts'

export interface Notice {
  readonly id: number
  readonly words: string
  readonly intent: 'success' | 'error'
  readonly undo?: () => void
}

const LONG_MS = 8_000
const PLAIN_MS = 4_000

/** Shows each notice once; one that can be undone stays longer. */
export function NoticeToaster({ notices }: { notices: readonly Notice[] }) {
  const toasterId = useId('notices')
  const { dispatchToast, dismissToast } = useToastController(toasterId)
  const text = useText()
  const shown = useRef(0)
  useEffect(() => {
    for (const { id, words, intent, undo } of notices.slice(shown.current)) {
      const toastId = `notice-${id}`
      const takeBack = () => {
        dismissToast(toastId)
        undo?.()
      }
      dispatchToast(
        <Toast>
          <ToastTitle>{words}</ToastTitle>
          {undo && (
            <ToastFooter>
              <Button size="small" onClick={takeBack}>
                {text('frame.undo')}
              </Button>
            </ToastFooter>
          )}
        </Toast>,
        {
          toastId,
          intent,
          politeness: intent === 'error' ? 'assertive' : 'polite',
          timeout: undo || intent === 'error' ? LONG_MS : PLAIN_MS,
          pauseOnHover: true,
        },
      )
    }
    shown.current = notices.length
  }, [notices, dispatchToast, dismissToast, text])
  return <Toaster toasterId={toasterId} position="bottom" />
}
