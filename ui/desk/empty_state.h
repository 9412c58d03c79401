// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace stet {

class PlainLabel;

/// What stands in place of a list without rows: why it is empty and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `deskIsEmpty`: there is no article anywhere, so the first one is to be written.
    void describe(const ArticleQuery &query, bool deskIsEmpty, bool writable);

Q_SIGNALS:
    void newArticleRequested();
    void importRequested();
    void importFolderRequested();
    void settingsRequested();
    void searchCleared();
    void filtersCleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString wayInto(const ArticleQuery &query);
    void paintPicture();

    QLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_importFolder;
    QPushButton *m_settings;
    QPushButton *m_clear;
    QPushButton *m_clearFilters;
    QString m_icon;
};

} // namespace stet
