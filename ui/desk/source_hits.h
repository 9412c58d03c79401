// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QWidget>

#include <vector>

class QListWidget;

namespace stet {

class PlainLabel;

/// The sources of the library that a search found, below the articles. Enter or a double click
/// searches for the articles that use one.
class SourceHits : public QWidget
{
    Q_OBJECT

public:
    explicit SourceHits(QWidget *parent = nullptr);

    /// Hides itself where there are none.
    void showSources(const std::vector<Source> &sources);

Q_SIGNALS:
    void keyChosen(const QString &key);

private:
    PlainLabel *m_title;
    QListWidget *m_list;
};

} // namespace stet
