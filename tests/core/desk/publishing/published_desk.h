// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/editions.h"
#include "tests/support/checked_desk.h"

namespace stet::test {

/// A `CheckedDesk` whose article is verified, signed by Ines and published by Mara.
class PublishedDesk : public CheckedDesk
{
public:
    enum class Start { Checked, Published };

    explicit PublishedDesk(Start start = Start::Published);

    [[nodiscard]] Editions editions() const { return Editions(mara()); }

    [[nodiscard]] Article now() const;
    [[nodiscard]] PublishView view() const;
    [[nodiscard]] LivePage page() const;

    /// As Mara, who saw the article as it is.
    [[nodiscard]] Result<Edition> publish(const PublishOrder &order = {}) const;
    /// As a class of change with a text for readers.
    [[nodiscard]] Result<Edition> publish(CorrectionClass change, const QString &text) const;

    void sign();
    /// The source of the gripper's sentence says other words from now on.
    void letSourceDrift();
    /// And what it said at first.
    void letSourceSayItAgain();
    /// Changes what is no word of the text, by Mara.
    using CheckedDesk::change;
    void change(const std::function<void(ArticleContent &)> &change) const;

    /// What readers have by the newest edition.
    [[nodiscard]] EditionDocument newest() const;

private:
    void keepSource(const QString &words);
};

} // namespace stet::test
