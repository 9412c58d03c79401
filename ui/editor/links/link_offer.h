// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTextCursor>
#include <QUrl>

#include <functional>
#include <optional>

class QMenu;

namespace stet {

class MarkdownEditor;

/// A web page that is to be cited or linked to, and where.
struct OfferedPage
{
    QUrl address;
    QString title;     ///< as the program said that gave it; may be empty
    QTextCursor place; ///< what the citation or link stands for; without a selection: there
};

/// What can become of a web address in the text: offered when one is dropped, and at the caret
/// where one stands bare. Nothing is changed until a person chooses. Owned by the workspace; UI
/// thread.
class LinkOffer : public QObject
{
    Q_OBJECT

public:
    LinkOffer(MarkdownEditor &editor, QObject *parent);

    /// Offers in `menu` what a bare address at the caret can become; nothing where none stands
    /// there.
    void offerAtCaret(QMenu &menu);
    /// The page whose address stands bare at the caret.
    [[nodiscard]] std::optional<OfferedPage> pageAtCaret() const;
    /// Puts a link to the page in its place, with its words chosen.
    void putLink(const OfferedPage &page);

Q_SIGNALS:
    void citeWanted(const stet::OfferedPage &page);
    /// The next edit is a step of its own.
    void stepEnded();

private:
    void takeDropped(const QUrl &address, const QString &title);
    void fill(QMenu &menu, const OfferedPage &page);
    void put(const OfferedPage &page, const QString &text, const TextRange &chosen);

    MarkdownEditor &m_editor;
};

} // namespace stet
