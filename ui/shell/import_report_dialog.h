// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/import_lines_model.h"

#include <QDialog>

class QComboBox;

namespace stet {

class NoticeBar;
class PlainLabel;
class SearchField;

/// What became of each entry of an import, with its line and the reason: to be searched, narrowed,
/// copied and saved. Modeless, so that one can mend the file beside it; deletes itself. UI thread.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportReportDialog(const ImportReport &report, QWidget *parent);

    /// Writes what is shown as text with tabs, and says how that went.
    void save(const QString &file);

private:
    void buildLayout();
    void fillChoices(const ImportReport &report);
    void narrow();
    void copy();
    void chooseFile();

    ImportLinesModel *m_lines;
    ImportLinesFilter *m_filter;
    NoticeBar *m_notice;
    PlainLabel *m_count;
    QComboBox *m_choice;
    SearchField *m_search;
};

} // namespace stet
