/** The codes by which a complaint is classified; their wording stands in the profile and in the texts. */
import { z } from 'zod';

/** What a profile's own kinds amount to (domain: three axes of classification, the first). */
export const kindClasses = ['complaint', 'feedback', 'suggestion', 'praise', 'tip', 'damage'] as const;
export const KindClass = z.enum(kindClasses);
export type KindClass = z.infer<typeof KindClass>;

/** “Does any of this apply?” An empty list is “none of this”, which the employee has to say herself. */
export const signals = ['formal-decision', 'harm', 'vulnerable', 'about-person', 'sensitive'] as const;
export const Signal = z.enum(signals);
export type Signal = z.infer<typeof Signal>;

/** Whom a complaint signalled as `vulnerable` concerns. */
export const vulnerables = ['pupil', 'kindergarten-child', 'patient', 'care-user'] as const;
export const Vulnerable = z.enum(vulnerables);
export type Vulnerable = z.infer<typeof Vulnerable>;

/** How the words reached the municipality. */
export const channels = [
  'counter',
  'phone',
  'visit',
  'meeting',
  'email',
  'web-form',
  'paper-form',
  'letter',
  'chat',
  'other',
] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** How the citizen wants to hear back. */
export const answerWays = ['any', 'letter', 'email', 'phone', 'none'] as const;
export const AnswerWay = z.enum(answerWays);
export type AnswerWay = z.infer<typeof AnswerWay>;

/**
 * Tracks, the gravest first: the first that applies to a case is the one under which it is counted, the duties of all
 * that apply hold together.
 */
export const tracks = [
  'formal-decision',
  'harm',
  'pupil',
  'kindergarten',
  'patient',
  'care',
  'sensitive',
  'service',
] as const;
export const Track = z.enum(tracks);
export type Track = z.infer<typeof Track>;

/** The three clocks; they are never merged (domain: “must stay three”). */
export const clockNames = ['acknowledge', 'respond', 'delay-notice'] as const;
export const ClockName = z.enum(clockNames);
export type ClockName = z.infer<typeof ClockName>;

/** KOSTRA groups, close enough for Norway's report; Sweden counts by board instead. */
export const serviceAreas = [
  'administration',
  'kindergarten',
  'school',
  'health-care',
  'social',
  'child-welfare',
  'water-sewage',
  'technical',
  'culture',
  'planning',
  'fire-rescue',
] as const;
export const ServiceArea = z.enum(serviceAreas);
export type ServiceArea = z.infer<typeof ServiceArea>;
