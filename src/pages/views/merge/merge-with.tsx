/** Choosing by hand whom to merge a customer with. */

import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { useDesk } from '../../shared/desk.ts';
import { CustomerPicker } from '../form/customer-picker.tsx';

export function MergeWith({ keep }: { keep: string }) {
  const { say, go } = useDesk();
  const [other, setOther] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (other !== '') go('merge', { ids: [keep, other] });
      }}
    >
      <Field label={say('pages.merge.with')} wide>
        {(wiring) => (
          <CustomerPicker wiring={wiring} id={other} name={undefined} onPick={setOther} />
        )}
      </Field>
      <div class="form-foot">
        <Button submit kind="main" disabled={other === '' || other === keep}>
          {say('pages.merge.compare')}
        </Button>
      </div>
    </form>
  );
}
