import { Avatar, type AvatarProps } from '@fluentui/react-components'
import { PeopleCommunity24Filled } from '@fluentui/react-icons'

/** The product's app as Teams shows it beside its messages. Decoration: the name stands beside it. */
export function AppFace({ size = 32 }: { size?: NonNullable<AvatarProps['size']> }) {
  return <Avatar shape="square" color="brand" icon={<PeopleCommunity24Filled />} size={size} aria-hidden />
}
