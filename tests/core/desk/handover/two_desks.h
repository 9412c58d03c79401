// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/checked_desk.h"

#include <QTemporaryDir>

#include <memory>

namespace stet::test {

/// The two sentences of the article of a `CheckedDesk`.
inline const QString opened = QStringLiteral("The gripper opened at 12 Nm.");
inline const QString hurt = QStringLiteral("Nobody was hurt.");

/// A desk with an article that is checked, and an empty one of Rosa's on her laptop.
class TwoDesks
{
protected:
    void begin();
    /// Both must be sound.
    void end();

    [[nodiscard]] ArticleId id() const { return m_home->article(); }

    [[nodiscard]] std::unique_ptr<DeskSession> newDesk(const QString &name, const QString &person);
    /// In the midst of Mara's words, with a fact and a caption.
    void addSentence(DeskSession &desk) const;

    std::unique_ptr<CheckedDesk> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskSession> m_away;
};

} // namespace stet::test
