@echo off
rem Zoekt Python en de pakketten van dit programma, of zet ze klaar, buiten OneDrive en voor deze gebruiker alleen.
rem Geeft JOBPEPPER_PYTHON; errorlevel 1 als het niet lukt.
set "PYTHONUTF8=1"
set "UV_LINK_MODE=copy"
set "JOBPEPPER_HOME=%LOCALAPPDATA%\Jobpepper"
set "JOBPEPPER_PYTHON=%JOBPEPPER_HOME%\venv\Scripts\python.exe"
"%JOBPEPPER_PYTHON%" -c "" >nul 2>nul
if errorlevel 1 goto maak
fc /b requirements.txt "%JOBPEPPER_HOME%\requirements.txt" >nul 2>nul
if not errorlevel 1 exit /b 0
echo Dit programma is vernieuwd: de pakketten worden bijgewerkt ...
goto pakketten

:maak
echo Alles wordt eerst klaargezet. Dat duurt enkele minuten en vraagt internet.
echo [1/2] Python zoeken ...
if not exist "%JOBPEPPER_HOME%" mkdir "%JOBPEPPER_HOME%"
if exist "%JOBPEPPER_HOME%\venv" rmdir /s /q "%JOBPEPPER_HOME%\venv"
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 goto uv
py -3 -m venv "%JOBPEPPER_HOME%\venv"
if errorlevel 1 goto mislukt
goto pakketten

:uv
echo       Er is geen Python 3.11 of nieuwer: ze wordt gehaald ...
set "UV_INSTALL_DIR=%JOBPEPPER_HOME%\uv"
set "UV_NO_MODIFY_PATH=1"
if not exist "%UV_INSTALL_DIR%\uv.exe" powershell -NoProfile -ExecutionPolicy Bypass -Command "irm https://astral.sh/uv/install.ps1 | iex"
if not exist "%UV_INSTALL_DIR%\uv.exe" goto mislukt
"%UV_INSTALL_DIR%\uv.exe" venv --seed --python 3.12 "%JOBPEPPER_HOME%\venv"
if errorlevel 1 goto mislukt

:pakketten
echo [2/2] Pakketten installeren ...
"%JOBPEPPER_PYTHON%" -m pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements.txt
if errorlevel 1 goto mislukt
copy /y requirements.txt "%JOBPEPPER_HOME%\requirements.txt" >nul
echo Klaar.
exit /b 0

:mislukt
echo.
echo Het klaarzetten is niet gelukt. Is er internet? Vraag anders raad aan wie uw computer beheert,
echo en toon wat hierboven staat.
exit /b 1
