// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/publishing/publish_order.h"

#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// What a finding of the gate means for one way of publishing.
enum class FindingHold {
    Blocks,    ///< stands in the way
    Elsewhere, ///< open, but of words that this change leaves alone: noted in the record
    Warns      ///< worth a look
};

struct HeldFinding
{
    PublishFinding finding;
    FindingHold hold = FindingHold::Warns;

    bool operator==(const HeldFinding &other) const
    {
        return finding.finding == other.finding.finding && hold == other.hold;
    }
};

/// The question whether an article is published: what it would do, what has to be said for it, and
/// whether that was said. The rules are the desk's (`PublishView`); this has their words. A value.
class PublishChoice
{
public:
    using Change = std::optional<CorrectionClass>;

    PublishChoice() = default;
    explicit PublishChoice(PublishView view);

    [[nodiscard]] const PublishView &view() const { return m_view; }

    /// The classes of a change that a person chooses from, in their order.
    [[nodiscard]] static const std::vector<CorrectionClass> &classes();
    /// What a class is for, in a sentence.
    [[nodiscard]] static QString meaning(CorrectionClass change);

    /// What happens, in a sentence or two.
    [[nodiscard]] QString what() const;
    /// "first", "4, after edition 3".
    [[nodiscard]] QString editionText() const;
    /// Why it cannot be published at all; empty: it can.
    [[nodiscard]] QString stop() const;
    /// Why a class is refused; empty: it is not.
    [[nodiscard]] QString refused(CorrectionClass change) const;

    [[nodiscard]] bool wantsClass() const { return m_view.needsClass(); }

    /// Whether readers are told something of the change.
    [[nodiscard]] bool wantsText(const Change &change) const;

    /// What the gate found, the blocking first, then what holds nothing back, then warnings; each
    /// in the gate's order.
    [[nodiscard]] std::vector<HeldFinding> findings(const Change &change) const;
    [[nodiscard]] bool isBlocked(const Change &change) const;

    /// What the order would do, as its button says it: "Publish as a correction".
    [[nodiscard]] QString act(const Change &change) const;
    /// What is missing before the order can be given; empty: nothing.
    [[nodiscard]] QString missing(const PublishOrder &order) const;
    /// The same before it can be planned for a time: the gate is asked when that has come.
    [[nodiscard]] QString missingToPlan(const PublishOrder &order) const;

private:
    PublishView m_view;
};

} // namespace stet
