// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"
#include "core/sources/capture.h"
#include "ui/widgets/floating_card.h"

#include <QFuture>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace stet {

class PlainLabel;
class SourceFindModel;
class SourceForm;

/// The verbs that citing needs of the library; tests give their own.
struct CiteDoor
{
    std::function<QFuture<Result<std::vector<Source>>>(QString text, int limit)> find;
    std::function<QFuture<Result<Source>>(Source)> add;
    /// Makes a source of the page at an address; empty: pages are not read here.
    std::function<QFuture<Result<Captured>>(QString url)> read = {};
};

/// Finds a source while one types, or takes a new one, and tells its key. Worked by keys alone:
/// arrows choose, Enter takes, Escape leaves. Lives on the UI thread.
class CitePopup : public FloatingCard
{
    Q_OBJECT

public:
    CitePopup(CiteDoor door, QWidget *parent);
    ~CitePopup() override;

    /// Shows itself below `caret` (global). `offered` is shown before anything is typed.
    void ask(const QRect &caret, std::vector<Source> offered);

    /// Shows itself with the form for a new source at once, filled with what is known of it.
    void enter(const QRect &caret, const Source &known);
    /// Reads the page at the address that was entered, and cites what comes of it.
    void readPage();

Q_SIGNALS:
    void chosen(const QString &key);
    /// What came of reading a page, in a sentence.
    void said(const QString &text);

protected:
    [[nodiscard]] bool leavesByItself() const override;
    void escaped() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] static QString hintText();
    void search(const QString &text);
    void showFound(std::vector<Source> sources);
    void takeCurrent();
    void enterNew();
    void fitToForm();
    void addNew();
    void takeRead(const Result<Captured> &captured);
    void stopReading();
    void showList();
    void moveBy(int rows);
    void takeKey(const QString &key);

    CiteDoor m_door;
    QStackedWidget *m_pages;
    QWidget *m_finder;
    QLineEdit *m_text;
    QListView *m_list;
    PlainLabel *m_hint;
    SourceFindModel *m_model;
    SourceForm *m_form;
    std::vector<Source> m_offered;
    QFuture<Result<Captured>> m_reading; // of the page that was asked for last
    quint64 m_question = 0;              // answers to an older one are dropped
    bool m_searching = false;            // the list does not answer what stands in the field yet
    bool m_takesWhenFound = false;       // Enter was pressed meanwhile
};

} // namespace stet
