"use client";

import { useState } from "react";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { StatusList } from "@/lib/cases/status-lists";
import { StatusDrawer } from "./StatusDrawer";

/** **Case Statuses**: the general list and every department, and the one drawer in which a list is changed. */
export function StatusesScreen({ lists }: { lists: StatusList[] }) {
  const [openName, setOpenName] = useState<StatusList["teamId"] | undefined>(undefined);
  const open = lists.find(({ teamId }) => teamId === openName);
  return (
    <>
      <PageHeader title="Case Statuses" />
      <p className="max-w-160 px-5 pb-4 text-body text-second">
        What a status means to clocks and scores is its category; what it is called is each department's own.
        Departments without a list of their own use the general one.
      </p>
      <Table label="Case Statuses">
        <thead>
          <tr className="*:first:pl-5 *:last:pr-5">
            <Th>Department</Th>
            <Th numeric>Statuses</Th>
            <Th>List</Th>
            <Th className="max-md:hidden">In order</Th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.teamId} list={list} onOpen={() => setOpenName(list.teamId)} />
          ))}
        </tbody>
      </Table>
      {open && <StatusDrawer key={open.teamId} list={open} onClose={() => setOpenName(undefined)} />}
    </>
  );
}

function ListRow({
  list: { teamId, name, own, statuses },
  onOpen,
}: {
  list: StatusList;
  onOpen: () => void;
}) {
  return (
    <Tr className="*:first:pl-5 *:last:pr-5">
      <Td>
        <NameButton onClick={onOpen}>{name}</NameButton>
      </Td>
      <Td numeric>{statuses.length}</Td>
      <Td className={own ? undefined : "text-second"}>{wordsOf(teamId, own)}</Td>
      <Td className="text-second max-md:hidden">{statuses.map((status) => status.name).join(", ")}</Td>
    </Tr>
  );
}

function wordsOf(teamId: number | null, own: boolean): string {
  if (teamId === null) return "For all others";
  return own ? "Its own" : "Uses the general list";
}
