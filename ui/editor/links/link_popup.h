// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/editor/links/link_rules.h"

#include <QFrame>
#include <QFuture>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace stet {

class MarkdownEditor;

/// An article that a link may lead to.
struct LinkTarget
{
    QString headline;
    QString slug;
};

/// Asks for the articles that what is typed may mean, the best first; an empty text: the newest.
using LinkSource = std::function<QFuture<Result<std::vector<LinkTarget>>>(const QString &typed)>;

/// Offers articles while "[[" is typed in the text, below the caret, without taking the keyboard:
/// up and down choose, Enter or Tab or a click takes, Escape leaves the text as it is. Owned by
/// the workspace; UI thread.
class LinkPopup : public QFrame
{
    Q_OBJECT

public:
    LinkPopup(MarkdownEditor &editor, LinkSource source, QWidget *parent);

    /// The slug of the chosen row; empty: none.
    [[nodiscard]] QString chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] std::optional<OpenLink> openLink() const;
    void look();
    void ask(const QString &typed);
    void showTargets(const std::vector<LinkTarget> &targets);
    void place();
    void close();
    bool takeKey(int key);
    void take(int row);

    MarkdownEditor &m_editor;
    LinkSource m_source;
    QListView *m_list;
    QStandardItemModel *m_model;
    QTimer m_pause;
    QString m_asked;
    quint64 m_question = 0; // answers to earlier ones are dropped
    qsizetype m_left = -1;  // where a link was left by Escape: it is not offered again
    bool m_open = false;
    bool m_answered = false;       // the rows are of what is typed now
    bool m_takesWhenFound = false; // Enter was pressed meanwhile
};

} // namespace stet
