// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/content_diff.h"

#include <QCoreApplication>
#include <QTextCharFormat>
#include <QTextCursor>

#include <utility>
#include <vector>

class QTextDocument;

namespace stet {

struct Tokens;

/// How much of what both sides have alike is shown.
enum class SameText {
    Whole,
    Folded ///< long stretches as their ends alone, parts without a change by their names alone
};

/// How words look that go, struck through, and that come, underlined: never by colour alone.
[[nodiscard]] QTextCharFormat diffFormat(DiffPiece::What what, const Tokens &tokens);

/// Writes how two texts differ into two documents, part by part: what changed first, each part
/// under its name. Whatever it is given, it writes at most some hundred thousand characters a side,
/// and says where it leaves out more. Lives as long as it writes. UI thread.
class DiffText
{
    Q_DECLARE_TR_FUNCTIONS(stet::DiffText)

public:
    DiffText(QTextDocument &left, QTextDocument &right, const Tokens &tokens, SameText same);

    void write(const std::vector<PartDiff> &parts);

    /// Where each change begins, left and right.
    [[nodiscard]] std::vector<std::pair<int, int>> places() const { return m_places; }

private:
    void writePart(const PartDiff &part);
    void writeHeading(const QString &name);
    void writePiece(const DiffPiece &piece, bool isFirst, bool isLast);
    void writeUnchanged(const QStringList &names);
    void writeNote(const QString &note);
    void beginBlock(int space);

    const Tokens &m_tokens;
    SameText m_same;
    QTextCursor m_left;
    QTextCursor m_right;
    qsizetype m_room;
    bool m_empty = true;
    bool m_full = false;
    std::vector<std::pair<int, int>> m_places;
};

} // namespace stet
