/** What people read in Outlook: neutral words, never goals or notes. No placeholders: these go out as they are. */
export const invitations = {
  'invitation.subject': 'Mentoring conversation',
  'invitation.body': 'Your regular mentoring conversation. Agenda and takeaways are in the Mentoring tab in Teams.',
  'invitation.ended': 'This mentoring has come to its end. The remaining conversations are canceled.',
  'invitation.skipped': 'This conversation is left out because of another commitment.',
} as const
