// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/language.h"
#include "ui/editor/save_state.h"

#include <QDateTime>
#include <QFuture>
#include <QWidget>

#include <memory>

class QAction;

namespace stet {

class DeskSession;

/// The place where one article is written: form and Markdown editor, preview, and the panels of
/// sources and problems beside them. Keeps what is typed by itself. Owned by the window, which
/// shows its title, its state and its actions; lives on the UI thread.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(DeskSession &session, const Languages &languages, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Shows the article; what was open before is kept first.
    void open(ArticleId article);
    [[nodiscard]] ArticleId article() const;

    /// Keeps all and makes a checkpoint. Ready with an error where the desk did not take the last
    /// word: the text is still here then, and the caller should not close.
    [[nodiscard]] QFuture<Result<void>> close();

    /// Bold, italic, heading, quote, list, link, cite …, for a tool row and a menu. Owned here.
    [[nodiscard]] QList<QAction *> formatActions() const;

Q_SIGNALS:
    void titleChanged(const QString &title);
    void savedStateChanged(const stet::SaveState &state, const QDateTime &lastKept);
    void wordCountChanged(int words, int minutes);
    void closeRequested();
    void openArticleRequested(const QString &slug);
    /// Something to say in passing, as plain text.
    void statusMessage(const QString &text);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace stet
