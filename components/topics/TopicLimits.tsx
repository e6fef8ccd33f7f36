"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import { type Channel, channelNames, channels, resolutionUnits, responseUnits } from "@/lib/topics/limits";
import { LimitRow } from "./LimitRow";
import type { StepProps } from "./TopicEditor";
import { TopicStep } from "./TopicStep";
import type { LimitForm } from "./topic-form";

export function TopicLimits({ form, change, saving }: StepProps) {
  const { resolution, responses, overageDisabled } = form;
  const respond = (channel: Channel, limit: LimitForm) =>
    change({ responses: { ...responses, [channel]: limit } });
  return (
    <TopicStep title="Resolution & Response Time">
      <p className="-mt-2 text-meta text-muted">
        Leave a limit empty for none. A case that takes longer costs the account the penalty, once. Time
        counts in the business hours of the case's department: there a day is a working day, of average
        length, and where people work around the clock it is 24 hours.
      </p>
      <LimitRow
        label="Resolution"
        units={resolutionUnits}
        limit={resolution}
        penaltyDisabled={overageDisabled}
        paths={{ amount: "resolutionMinutes", penalty: "resolutionPenalty" }}
        saving={saving}
        onChange={(limit) => change({ resolution: limit })}
      />
      {channels.map((channel) => (
        <LimitRow
          key={channel}
          label={`${channelNames[channel]} Response`}
          units={responseUnits}
          limit={responses[channel]}
          penaltyDisabled={overageDisabled}
          paths={{
            amount: `responseLimits.${channel}.seconds`,
            penalty: `responseLimits.${channel}.penalty`,
          }}
          saving={saving}
          onChange={(limit) => respond(channel, limit)}
        />
      ))}
      <Checkbox
        label="Disable Overage Penalty Points"
        description="Limits are still shown on the case; going over them costs nothing."
        checked={overageDisabled}
        onChange={(event) => change({ overageDisabled: event.target.checked })}
      />
    </TopicStep>
  );
}
