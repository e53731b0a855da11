/** A labelled control, with its hint and what is wrong with it beside it. */

import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useDesk } from '../shared/desk.ts';

/** What a control takes from its field, so that it is named and its error is read with it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly children: (wiring: Wiring) => ComponentChildren;
}

export function Field({ label, error, hint, required, wide, children }: Props) {
  const { say } = useDesk();
  const id = useId();
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={`field ${wide ? 'field-wide' : ''}`}>
      <label for={id}>
        {label}
        {required && <span class="required"> {say('pages.required_mark')}</span>}
      </label>
      {children({
        id,
        'aria-describedby': notes || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface TextProps
  extends Omit<JSX.IntrinsicElements['input'], 'label' | 'value' | 'onInput' | 'wide'> {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  onInput(value: string): void;
}

/** One line of text, the control one needs most. */
export function TextField({ label, value, error, hint, required, onInput, ...rest }: TextProps) {
  return (
    <Field label={label} error={error} hint={hint} required={required === true}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          class="input"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onPick(value: string): void;
}

export function SelectField({ label, value, error, options, onPick }: SelectProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          value={value}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
