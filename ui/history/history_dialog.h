// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/comparison.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace stet {

class ComparisonPane;
class StoryView;
class VersionList;

/// What became of an article: its versions, newest first, each beside the text as it is now, the
/// version before it or any other one, and its audit trail. A version can be restored; that is for
/// whoever shows this to do. Deletes itself when it is closed. UI thread.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Access { Write, ReadOnly };

    /// `now` is the article's content as it stands in the editor. `session` outlives it.
    HistoryDialog(DeskSession &session,
                  ArticleId article,
                  ArticleContent now,
                  Access access,
                  QWidget *parent);

Q_SIGNALS:
    /// The text is to become what this version has. The dialog goes.
    void restoreRequested(const stet::VersionRecord &version);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitLeft();
    void buildLeft();
    void buildLayout();
    void connectParts();
    void markChosen();
    void compareChosen();
    void showPair(const ComparedPair &pair);
    void restore();

    const Access m_access;
    VersionList *m_versions;
    StoryView *m_story;
    Comparison *m_comparison;
    ComparisonPane *m_pane;
    QTabWidget *m_tabs;
    QPushButton *m_mark;
    QPushButton *m_next;
    QPushButton *m_leave;
    QPushButton *m_restore;
    std::shared_ptr<const VersionRecord> m_shown; ///< that can be restored; null: none
};

} // namespace stet
