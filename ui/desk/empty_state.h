// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "ui/widgets/empty_page.h"

class QPushButton;

namespace stet {

/// What stands in place of a list without rows: why it is empty and what to do next.
class EmptyState : public EmptyPage
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

private:
    [[nodiscard]] static QString wayInto(const ArticleQuery &query);

    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_importFolder;
    QPushButton *m_settings;
    QPushButton *m_clear;
    QPushButton *m_clearFilters;
};

} // namespace stet
