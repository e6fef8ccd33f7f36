"use client";

import type { ComponentType } from "react";
import type { KindName } from "@/lib/fields/field";
import {
  DateOperands,
  LinkOperands,
  ListOperands,
  NumberOperands,
  type OperandProps,
  OptionOperands,
  TextOperands,
} from "./filters/OperandControls";

const controls: Partial<Record<KindName, ComponentType<OperandProps>>> = {
  number: NumberOperands,
  money: NumberOperands,
  date: DateOperands,
  dateTime: DateOperands,
  option: OptionOperands,
  options: OptionOperands,
  link: LinkOperands,
  user: ListOperands,
  team: ListOperands,
  lookup: ListOperands,
};

/** What a filter compares a field with: the operands of one of its operators, by the field's kind. */
export function FieldFilter(props: OperandProps) {
  const Operands = controls[props.field.kind] ?? TextOperands;
  return props.operator.operands === 0 ? null : <Operands {...props} />;
}
