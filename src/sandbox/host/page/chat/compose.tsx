import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { useState } from 'react'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '4px',
    padding: '8px 20px 16px',
    '@container (max-width: 639px)': { padding: '8px' },
  },
  text: { flex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  field: { minHeight: '40px', maxHeight: '160px', paddingBlock: '9px', fieldSizing: 'content' },
})

/** Where the person writes to the app: Enter sends, Shift+Enter starts a new line. */
export function Compose({ onSend }: { onSend(text: string): void }) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() === '') return
    onSend(text.trim())
    setText('')
  }
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        className={styles.text}
        aria-label="Message Mentoring"
        placeholder="Type a message"
        rows={1}
        resize="none"
        textarea={{ className: styles.field }}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <Button type="submit" appearance="subtle" size="large" icon={<Send20Regular />} aria-label="Send" disabled={text.trim() === ''} />
    </form>
  )
}
