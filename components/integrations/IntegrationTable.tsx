import { ArrowDown, ArrowUp } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { Chip } from "@/components/ui/Chip";
import { IconButton } from "@/components/ui/IconButton";
import { NameButton } from "@/components/ui/NameButton";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { moveIntegrationAction } from "@/lib/integrations/actions";
import { showingNames } from "@/lib/integrations/integration-input";
import type { Integration } from "@/lib/integrations/integrations";

type IntegrationTableProps = { integrations: Integration[]; onEdit: (integration: Integration) => void };

/** All integrations in their order; the name of one opens it. */
export function IntegrationTable({ integrations, onEdit }: IntegrationTableProps) {
  return (
    <Table label="Integrations">
      <thead>
        <tr>
          <Th className="pl-5">Name</Th>
          <Th>Address</Th>
          <Th>Shown as</Th>
          <Th>State</Th>
          <Th className="pr-5">Order</Th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((integration, place) => (
          <Tr key={integration.id}>
            <Td className="pl-5 whitespace-nowrap">
              <NameButton onClick={() => onEdit(integration)}>{integration.name}</NameButton>
            </Td>
            <Td className="max-w-120 min-w-48 py-1.5 break-all text-second">{integration.address}</Td>
            <Td className="text-second">{showingNames[integration.shownAs]}</Td>
            <Td>{integration.active ? <Chip tone="ok">On</Chip> : <Chip>Off</Chip>}</Td>
            <Td className="pr-5">
              <Order integration={integration} first={place === 0} last={place === integrations.length - 1} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type OrderProps = { integration: Integration; first: boolean; last: boolean };

function Order({ integration: { id, name }, first, last }: OrderProps) {
  const toast = useToast();
  const move = async (towards: "beginning" | "end") => {
    const failure = failureOf(await attempt(moveIntegrationAction({ id, towards })));
    if (failure) toast.show(failure.message);
  };
  return (
    <span className="flex">
      <IconButton label={`Move ${name} up`} aria-disabled={first} onClick={() => !first && move("beginning")}>
        <ArrowUp aria-hidden size={16} strokeWidth={1.5} className={first ? "opacity-40" : undefined} />
      </IconButton>
      <IconButton label={`Move ${name} down`} aria-disabled={last} onClick={() => !last && move("end")}>
        <ArrowDown aria-hidden size={16} strokeWidth={1.5} className={last ? "opacity-40" : undefined} />
      </IconButton>
    </span>
  );
}
