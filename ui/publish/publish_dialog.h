// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/publish_choice.h"
#include "ui/widgets/notice_bar.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace stet {

class FactList;
class PlainLabel;
class PublishFindingsModel;
class ScrollPage;
class WordDiffView;

/// An article that is to be published, as the dialog shows it.
struct PublishSubject
{
    PublishView view;
    QString headline;
    QString address; ///< that the page will have
    QString planned; ///< when it is to be published; empty: at no time
};

/// What will happen when an article is published, before it happens: where its page stands, which
/// words change, what the gate finds, each a key from its place, and what readers are told.
/// Publishes nothing itself: `publishRequested` does, and the dialog stays until it is told how
/// that ended. UI thread.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PublishDialog(QWidget *parent);

    /// Shows what the desk has by now. What was typed and chosen stays, as far as it still fits.
    void showSubject(const PublishSubject &subject);

    /// What was chosen and typed so far.
    [[nodiscard]] PublishOrder order() const;
    void setOrder(const PublishOrder &order);

    /// It is being published, or not any more.
    void setBusy(bool busy);
    void say(const Notice &notice);

Q_SIGNALS:
    void publishRequested(const stet::PublishOrder &order);
    /// It is to be published at a time that is asked for next.
    void laterRequested(const stet::PublishOrder &order);
    /// What was found is to be at hand; the dialog goes.
    void placeRequested(const stet::GateFinding &finding);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void addChange(QVBoxLayout &column);
    void addFindings(QVBoxLayout &column);
    void connectParts();
    void showFacts();
    void showClasses();
    void showDifference();
    void update();
    void leadTo(const QModelIndex &index);
    [[nodiscard]] PublishChoice::Change change() const;
    void give();

    PublishSubject m_subject;
    PublishChoice m_choice;
    bool m_busy = false;
    NoticeBar *m_notice;
    ScrollPage *m_scroll;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_what = nullptr;
    FactList *m_facts = nullptr;
    QWidget *m_changeBox = nullptr; ///< all that is about a change of published words
    WordDiffView *m_difference = nullptr;
    QComboBox *m_class = nullptr;
    PlainLabel *m_meaning = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QWidget *m_findingsBox = nullptr;
    PlainLabel *m_found = nullptr;
    QListView *m_list = nullptr;
    PublishFindingsModel *m_findings;
    QLineEdit *m_reason = nullptr;
    PlainLabel *m_missing = nullptr;
    QPushButton *m_later;
    QPushButton *m_cancel;
    QPushButton *m_publish;
};

} // namespace stet
