// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QWidget>

class QComboBox;
class QListView;
class QStackedWidget;

namespace stet {

class PlainLabel;
class StoryModel;

/// The audit trail of an article as a list, narrowed by person and by topic, and below it all that
/// is known of the entry that is chosen. UI thread.
class StoryView : public QWidget
{
    Q_OBJECT

public:
    StoryView(DeskSession &session, ArticleId article, QWidget *parent = nullptr);

    [[nodiscard]] QListView &list() const;

Q_SIGNALS:
    /// A person wants to see the version of which the entry tells.
    void versionRequested(qint64 number);
    void failed(const QString &message);

private:
    void buildLayout();
    void narrow();
    void showPeople(const Result<QStringList> &people);
    void showPage();
    void showDetails();

    StoryModel *m_model;
    QComboBox *m_person;
    QComboBox *m_topic;
    QStackedWidget *m_pages;
    QListView *m_list;
    PlainLabel *m_empty;
    PlainLabel *m_details;
};

} // namespace stet
