import { invalid, type Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { tidy } from '../units';
import { either } from '../words/wording';
import { numberReadings, numberText, type NumberContext } from './number';
import { otherUnitOf } from './unit-words';
import { shorten } from './quote';

/** Why a text is not one number, with the cure: its meanings, the size in a unit that is read, or just the text. */
export function numberProblem(text: string, name: Wording, context: NumberContext = {}): Problem {
  const quoted = shorten(text);
  const readings = numberReadings(text, context);
  if (readings.length > 1)
    return invalid('ambiguousNumber', {
      name,
      text: quoted,
      meanings: either(readings.map(({ value }) => `${value}`)),
    });
  const meant = inReadUnit(text);
  return meant === null
    ? invalid('notANumber', { name, text: quoted })
    : invalid('unitNotRead', { name, text: quoted, meant });
}

const FEET_AND_INCHES = /^(\d+) ?(?:'|ft\.?|feet|foot|英尺) ?(\d{1,2}(?:\.\d+)?) ?(?:"|in\.?|inch|inches|英寸)?$/;
const QUANTITY = /^(\d+(?:\.\d+)?) ?(\D+)$/;

/** 5'8" is "68 in", "5 斤" is "2.5 kg": sizes in units that are not read, in one that is. null for any other text. */
function inReadUnit(text: string): string | null {
  const folded = numberText(text);
  if (folded === null) return null;
  const feet = FEET_AND_INCHES.exec(folded);
  if (feet && Number(feet[2]) < 12) return `${tidy(Number(feet[1]) * 12 + Number(feet[2]))} in`;
  const quantity = QUANTITY.exec(folded);
  const unit = quantity && otherUnitOf(quantity[2]!);
  return unit ? `${tidy(Number(quantity[1]) * unit.factor)} ${unit.side ?? unit.weight}` : null;
}
