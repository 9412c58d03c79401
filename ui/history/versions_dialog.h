// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/version_head.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace stet {

class DeskSession;
class WordDiffView;

/// The versions that the desk has of one article, newest first, each beside the text as it is now.
/// One can be taken back; that is for whoever shows this to do. Deletes itself when it is closed.
/// UI thread.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Access { Write, ReadOnly };

    /// `now` is the article's content as it stands in the editor.
    VersionsDialog(DeskSession &session,
                   ArticleId article,
                   ArticleContent now,
                   Access access,
                   QWidget *parent);

Q_SIGNALS:
    /// The text is to become what this version has. The dialog goes.
    void takeBackRequested(const stet::Revision &version);

private:
    void buildLayout();
    void showHeads(const Result<std::vector<VersionHead>> &heads);
    void read(int row);
    void showVersion(const Result<Revision> &version);
    void say(const QString &text);

    DeskSession &m_session;
    const ArticleId m_article;
    const ArticleContent m_now;
    const Access m_access;
    std::vector<VersionHead> m_heads;
    std::optional<Revision> m_shown;
    qint64 m_wanted = 0; ///< the number of the version that was chosen last
    QListWidget *m_list;
    WordDiffView *m_diff;
    QLabel *m_note;
    QPushButton *m_take;
};

} // namespace stet
