import { Toast, ToastTitle, useToastController } from '@fluentui/react-components'
import { useCallback } from 'react'

export const NOTICES = 'notices'

/** Short notices at the edge of the screen, for what has no place of its own. */
export function useNotice(): (text: string, intent?: 'info' | 'error' | 'success') => void {
  const { dispatchToast } = useToastController(NOTICES)
  return useCallback(
    (text, intent = 'info') =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent, timeout: intent === 'error' ? 10_000 : 5000 },
      ),
    [dispatchToast],
  )
}
