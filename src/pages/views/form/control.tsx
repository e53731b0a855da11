/** The control of one field, by what its column holds. */

import type { LabelledField } from '../../../addon/views/form.ts';
import type { Wiring } from '../../kit/field.tsx';
import { useDesk } from '../../shared/desk.ts';
import { CustomerPicker } from './customer-picker.tsx';

interface Props {
  readonly field: LabelledField;
  readonly value: string | boolean;
  /** The funnel or customer chosen, for the stages or deals to pick from. */
  readonly of: string;
  /** The name of what a reference points at. */
  readonly named: string | undefined;
  readonly wiring: Wiring;
  onChange(value: string | boolean): void;
}

export function Control({ field, value, of: chosen, named, wiring, onChange }: Props) {
  const { say } = useDesk();
  const { type, options, ref } = field;
  const text = String(value);
  const take = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (type === 'boolean') {
    return (
      <input
        {...wiring}
        type="checkbox"
        class="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (type === 'ref' && ref === 'customers' && options === null) {
    return <CustomerPicker wiring={wiring} id={text} name={named} onPick={onChange} />;
  }
  if (type === 'long') {
    return <textarea {...wiring} class="input" rows={3} value={text} onInput={take} />;
  }
  if (options && !(type === 'name' && ref === 'products')) {
    const fitting = options.filter(({ of }) => of === undefined || chosen === '' || of === chosen);
    const known = text === '' || fitting.some((option) => option.value === text);
    return (
      <select {...wiring} class="input" value={text} onChange={take}>
        <option value="">{say('pages.choose_none')}</option>
        {!known && <option value={text}>{named ?? text}</option>}
        {fitting.map((option) => (
          <option key={`${option.of} ${option.value}`} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const suggestions = options && `${wiring.id}-list`;
  return (
    <>
      <input
        {...wiring}
        {...SHAPES[type]}
        {...(suggestions ? { list: suggestions } : {})}
        class="input"
        value={text}
        autocomplete="off"
        onInput={take}
      />
      {suggestions && (
        <datalist id={suggestions}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

type Shape = {
  type?: string;
  inputMode?: 'decimal' | 'numeric' | 'email' | 'tel';
  maxLength?: number;
};

/** Numbers are text with the right keyboard: `1,200.50` and `20%` are taken as typed. */
const SHAPES: { readonly [type: string]: Shape } = {
  date: { type: 'date' },
  datetime: { type: 'datetime-local' },
  email: { inputMode: 'email' },
  phone: { inputMode: 'tel' },
  money: { inputMode: 'decimal' },
  number: { inputMode: 'decimal' },
  integer: { inputMode: 'numeric' },
  currency: { maxLength: 3 },
};
