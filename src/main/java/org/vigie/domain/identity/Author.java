package org.vigie.domain.identity;

import java.util.UUID;

/**
 * Who made a change: the workspace's profile as it was then (decision 16). The identity is declared, not proven.
 *
 * @param role what they are in the organisation, e.g. "DPO"; may be empty
 */
public record Author(UUID id, String name, String role) {}
