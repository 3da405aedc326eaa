import { Combobox } from '@grafana/ui';

interface Props {
  readonly label: string;
  /** Said after the label while nothing is chosen. */
  readonly all: string;
  readonly width: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** What a list is narrowed to; cleared it is everything. */
export const FilterChoice = ({ label, all, width, options, value, onChoose }: Props) => (
  <Combobox
    isClearable
    width={width}
    aria-label={label}
    placeholder={`${label}: ${all}`}
    options={[...options]}
    value={value}
    onChange={(chosen: { readonly value: string } | null) => onChoose(chosen?.value ?? null)}
  />
);
