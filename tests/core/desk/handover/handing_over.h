// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/handover/hand_over.h"
#include "tests/core/desk/handover/two_desks.h"

namespace stet::test {

/// The article goes from one of two desks to the other and back.
class HandingOver : protected TwoDesks
{
protected:
    /// Gives it into a new file.
    QString give(DeskSession &desk);
    [[nodiscard]] static QFuture<Result<TakenHandover>> take(DeskSession &desk,
                                                             const QString &file);

    /// The words as they stand at that desk now, in body or headline.
    [[nodiscard]] ClaimAim aimAt(DeskSession &desk, const QString &words) const;
    /// Who last changed the words here.
    [[nodiscard]] QStringList handsAt(const QString &words) const;
    /// Rosa checks all of it.
    void checkAway();
    /// The names of all who did something, by the record.
    [[nodiscard]] static QByteArray actorsOf(DeskSession &desk, const QByteArray &verb);
    [[nodiscard]] static QString database(const QString &desk);

private:
    int m_files = 0;
};

} // namespace stet::test
