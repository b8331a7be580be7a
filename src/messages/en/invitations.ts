/** What people read in Outlook: neutral words, never goals or notes. No placeholders: these go out as they are. */
export const invitations = {
  'invitation.subject': 'Mentoring conversation',
  'invitation.body': 'Your regular mentoring conversation. Agenda and takeaways are in the Mentoring tab in Teams.',
  'invitation.ended': 'This mentoring has come to its end. The remaining conversations are canceled.',
  'invitation.replaced':
    'These mentoring conversations are canceled because their rhythm changes. What follows comes as an invitation of its own.',
  'invitation.twice': 'This invitation was sent twice. The other one holds.',
  'invitation.skipped': 'This conversation is left out because of another commitment.',
} as const
