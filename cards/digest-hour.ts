/** When one's digest comes. */
import type { DigestHourView } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import type { TimeOfDay } from '../src/domain/time.ts';
import * as texts from '../src/texts/digest.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { button } from './send.ts';

export function digestHourCard(view: DigestHourView, { language, surface }: Reader): Laid {
  const title = say(texts.hourHeading, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.hourNow, language, { hour: said(view.current, language) }), { spacing: 'Small' }),
      {
        type: 'Input.ChoiceSet',
        id: 'hour',
        label: say(texts.hourQuestion, language),
        errorMessage: say(texts.hourFault, language),
        isRequired: true,
        style: 'compact',
        value: view.current,
        choices: view.hours.map((hour) => ({
          value: hour,
          title:
            hour === view.usual ? say(texts.hourUsual, language, { hour: said(hour, language) }) : said(hour, language),
        })),
      },
    ],
    actions: [
      button(
        surface,
        say(texts.hourSave, language),
        { verb: 'digest-hour-set' },
        { style: 'positive', with: ['hour'] },
      ),
      button(surface, say(texts.heading, language), { verb: 'digest', page: 0 }),
    ],
  };
}

function said(hour: TimeOfDay, language: Language): string {
  return language === 'en' ? hour : hour.replace(':', '.');
}
