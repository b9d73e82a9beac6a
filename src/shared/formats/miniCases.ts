import { miniCase } from './builder.ts'
import type { MiniCase } from './prompt.ts'

/** Small cases about keeping a confidence; no right answer is shown, only the clause of the charter. */
export const miniCases: readonly MiniCase[] = [
  miniCase(
    'a760dd97-41ab-4e59-9c2e-7620cc952e76',
    'household',
    'At dinner your partner says: "You look shaken, what happened in your group?" You are shaken because of another member\'s story. What do you say?',
  ),
  miniCase(
    'f5c36d31-d1c2-4b27-9edb-93d1bd85ce8a',
    'absent',
    'A member who missed the meeting calls: "What did I miss? Just the short version." Two turns were very personal. What may you tell?',
  ),
  miniCase(
    '0eaf1255-a11e-4166-8642-07e421dabd75',
    'insider',
    'A friend applies for a job in the firm of a member. You know from the circle that the firm is in trouble. What do you do with what you know?',
  ),
  miniCase(
    'a027db4c-6d17-496c-8dc2-948b7b341b9f',
    're_raise',
    'In a shop you meet a member with a colleague of theirs. You would love to ask how the hard talk went. What do you do?',
  ),
  miniCase(
    '0013c692-540a-4986-8103-7f0a87adea60',
    'scope',
    'You used an idea from the circle in a speech, and somebody asks where it came from. How do you answer?',
  ),
  miniCase(
    '326ae229-650c-43c7-af01-bac723719adf',
    'channels',
    "A member's assistant reads their e-mail. You want to send your notes on their topic before tomorrow. Which way do you choose?",
  ),
  miniCase(
    'ce28a790-2f83-4be7-97b6-aad7d5141af3',
    'recording',
    'Someone lays a phone on the table "to record it for the one who is ill". Everyone nods, one a little late. What happens next?',
  ),
  miniCase(
    '719f9251-eb4f-41c0-b3b7-ef7620345a74',
    'scope',
    'A journalist writes about your town\'s leaders and asks about "that circle you belong to". Is membership itself confidential? What do you say?',
  ),
  miniCase(
    '6f2a5cfb-2573-46a0-8770-522407528863',
    'conflicts',
    'You recognise the person behind a case, though no name was given: it is your neighbour. When do you speak up, and how?',
  ),
  miniCase(
    '697926ec-4e75-4fbf-bddf-3941e85b3fef',
    'limits',
    'A member tells in passing something that, as you see it, may put a child at risk. Nobody else reacts. What is first?',
  ),
  miniCase(
    '2077a942-0b43-4786-8d80-f8ae52581753',
    'breach',
    "Cleaning up you find a member's notebook with names in it. You have read one line before noticing. What now?",
  ),
  miniCase(
    'eca5987d-16a3-4cb4-985b-35604e465619',
    'forever',
    'A former member starts a business that competes with a present member, using something heard years ago. What did the charter promise, and what can the circle do?',
  ),
  miniCase(
    '01b742e0-d767-4462-874e-de535e2d820b',
    'employer',
    'Your employer asks all managers to list outside activities in which company matters are discussed. What do you write down?',
  ),
]
